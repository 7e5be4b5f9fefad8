<?php
/** What a theme announces, and the lines of the recipe. */
add_theme_support( 'title-tag' );
add_theme_support( 'automatic-feed-links' );
// Nothing of WordPress's own code is kept in the captured pages.
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'wp_print_styles', 'print_emoji_styles' );
add_action( 'wp_enqueue_scripts', function () {
	foreach ( array( 'wp-block-library', 'classic-theme-styles', 'global-styles' ) as $style ) wp_dequeue_style( $style );
}, 100 );

add_action( 'wp_head', function () {
	echo '<script type="module" src="/related-articles.min.js"></script>';
} );
add_filter( 'the_content', function ( $content ) {
	return is_singular( 'post' ) ? $content . '<related-articles></related-articles>' : $content;
} );
