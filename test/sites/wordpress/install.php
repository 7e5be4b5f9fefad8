<?php
/** Sets up an empty WordPress whose posts are the articles of a folder: php install.php WORDPRESS ARTICLES */
[ , $wordpress, $articles ] = $argv;
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = 'example.org';
require "$wordpress/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Three Hobbies', 'editor', 'editor@example.org', true, '', 'not-a-secret' );
wp_delete_post( 1, true );
update_option( 'siteurl', 'https://example.org' );
update_option( 'home', 'https://example.org' );
update_option( 'show_avatars', 0 );
switch_theme( 'plain' );
$wp_rewrite->set_permalink_structure( '/%postname%/' );
flush_rewrite_rules();

/** The section of an article is its category: the first tag that names a subject. */
$sections = array( 'baking' => 'Bread', 'astronomy' => 'Sky', 'bicycles' => 'Bicycles' );

foreach ( glob( "$articles/*.md" ) as $file ) {
	[ , $head, $body ] = explode( "---\n", file_get_contents( $file ), 3 );
	preg_match_all( '/^(\w+): *(.*)$/m', $head, $fields );
	$data = array_combine( $fields[1], $fields[2] );
	$tags = explode( ', ', trim( $data['tags'], '[]' ) );
	$section = $sections[ current( array_intersect( $tags, array_keys( $sections ) ) ) ];
	$paragraphs = array_map( fn( $text ) => '<p>' . str_replace( "\n", ' ', $text ) . '</p>', explode( "\n\n", trim( $body ) ) );
	wp_insert_post( array(
		'post_author'   => 1,
		'post_name'     => basename( $file, '.md' ),
		'post_title'    => $data['title'],
		'post_excerpt'  => $data['description'],
		'post_content'  => implode( "\n", $paragraphs ),
		'post_date'     => "{$data['date']} 08:00:00",
		'post_status'   => isset( $data['draft'] ) ? 'draft' : 'publish',
		'post_category' => array( wp_create_category( $section ) ),
		'tags_input'    => $tags,
	) );
}
