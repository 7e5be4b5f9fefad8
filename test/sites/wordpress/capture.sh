#!/usr/bin/env bash
# Runs a real WordPress once and keeps its answers to requests.txt in captured/: two posts, what the element on them asks
# for, what the command line asks for, the feed.
# Debian: apt-get install --no-install-recommends wordpress php-cli php-mysql mariadb-server
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; wait || true; rm -rf "$work"' EXIT

cp -rL /usr/share/wordpress "$work/site"
mkdir -p "$work/db" "$work/site/wp-content/themes/plain"
cp "$here"/theme/* "$work/site/wp-content/themes/plain/"
cat >"$work/site/wp-config.php" <<PHP
<?php
define( 'DB_NAME', 'wordpress' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:$work/socket' ); define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
define( 'DISABLE_WP_CRON', true ); define( 'WP_HTTP_BLOCK_EXTERNAL', true );
\$table_prefix = 'wp_'; \$_SERVER['HTTPS'] = 'on';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
PHP

mariadb-install-db --no-defaults --datadir="$work/db" --auth-root-authentication-method=normal >/dev/null
mariadbd --no-defaults --user="$(id -un)" --datadir="$work/db" --socket="$work/socket" --skip-networking 2>/dev/null &
until mariadb --no-defaults -uroot -S "$work/socket" -e 'create database wordpress' 2>/dev/null; do sleep 1; done
php "$here/install.php" "$work/site" "$here/../articles"
php -S 127.0.0.1:8099 -t "$work/site" 2>/dev/null &
until curl -s -o /dev/null http://127.0.0.1:8099/readme.html; do sleep 1; done

mkdir -p "$here/captured"
while read -r file path; do
  curl -sS --fail -H 'Host: example.org' "http://127.0.0.1:8099$path" >"$here/captured/$file"
done <"$here/requests.txt"
