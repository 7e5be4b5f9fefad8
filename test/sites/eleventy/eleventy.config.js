export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({
    'node_modules/related-articles/dist/cdn/related-articles.min.js': 'related-articles.min.js',
  });
  eleventyConfig.addPreprocessor('drafts', '*', ({ draft }) => (draft ? false : undefined));
}
