import articles from '../../articles.json';

export const dynamic = 'force-static';

export const GET = () => Response.json(articles);
