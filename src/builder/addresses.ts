/** Which network addresses a build may ask: the public ones, unless told otherwise. */
import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { BuildError } from './errors.js';

/** Loopback, private, link-local (cloud metadata), carrier-grade, multicast, reserved: RFC 6890. */
const PRIVATE_V4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
const PRIVATE_V6 =
  '::/127 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 ff00::/8';

const blocked = new BlockList();
for (const [list, family] of [[PRIVATE_V4, 'ipv4'], [PRIVATE_V6, 'ipv6']] as const) {
  for (const subnet of list.split(' ')) {
    const [network = '', bits] = subnet.split('/');
    blocked.addSubnet(network, Number(bits), family);
  }
} // prettier-ignore

/** Whether an IP address is one that no public site has. IPv4 written as IPv6 counts as IPv4. */
export function isPrivate(address: string): boolean {
  const family = isIP(address);
  return family === 0 || blocked.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Refuses a URL whose host is itself a private address.
 * @throws {BuildError} `private-address`
 */
export function checkHost({ hostname, href }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) ? isPrivate(host) : /(?:^|\.)localhost\.?$/i.test(host)) throw refusal(href, host);
}

/** A lookup for the connection itself, so that no later answer of the name server can change what was checked. */
export function publicLookup(
  href: string,
  lookup: LookupFunction = dnsLookup as LookupFunction,
): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      const addresses = (Array.isArray(found) ? found : [{ address: found, family }]) as LookupAddress[];
      const inside = error ? undefined : addresses.find(({ address }) => isPrivate(address));
      if (inside) callback(refusal(href, inside.address), '', 0);
      else callback(error, found, family);
    });
  };
}

const refusal = (href: string, address: string) =>
  new BuildError('private-address', href, `${address} is a private address; allow it with --allow-private`);
