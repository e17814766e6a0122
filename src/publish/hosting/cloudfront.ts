import { rooted } from '../base-path.ts';
import { dataHeaders, extraTypes, forever, hashedPaths, revalidated, securityHeaders, type Place } from './policy.ts';

/**
 * A CloudFront function for viewer requests: S3 knows files, not folders. `/guide/` asks for its index.html, `/guide` is sent on to
 * `/guide/`. What has a dot in its last part is a file.
 */
export const cloudfrontFunction = (): string => `function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last === '') {
    request.uri += 'index.html';
    return request;
  }
  if (last.indexOf('.') !== -1) return request;
  var asked = Object.keys(request.querystring).map(function (name) {
    var value = request.querystring[name].value;
    return value === '' ? name : name + '=' + value;
  });
  var query = asked.length > 0 ? '?' + asked.join('&') : '';
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: request.uri + '/' + query } } };
}
`;

/** What CloudFront has settings of its own for; it refuses them as custom headers. */
const ownSettings = {
  ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: securityHeaders['Content-Security-Policy'] },
  ContentTypeOptions: { Override: true },
  ReferrerPolicy: { Override: true, ReferrerPolicy: securityHeaders['Referrer-Policy'] },
  StrictTransportSecurity: { Override: true, AccessControlMaxAgeSec: 31536000, IncludeSubdomains: false, Preload: false },
};
const hasOwnSetting = ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'Strict-Transport-Security'];

/** The response headers policy, as \`aws cloudfront create-response-headers-policy --response-headers-policy-config\` takes it. */
export function cloudfrontHeaders({ host }: Place): string {
  const custom = Object.entries({ ...securityHeaders, ...dataHeaders })
    .filter(([name]) => !hasOwnSetting.includes(name) && !(name in dataHeaders))
    .map(([Header, Value]) => ({ Header, Value, Override: true }));
  const policy = {
    Name: `${host.replaceAll(/[^A-Za-z0-9-]/g, '-')}-headers`,
    SecurityHeadersConfig: ownSettings,
    CustomHeadersConfig: { Quantity: custom.length, Items: custom },
  };
  return `${JSON.stringify(policy, null, 2)}\n`;
}

/**
 * A shell script that copies `dist/` to a bucket: hashed files first, so that no page asks for one that is not there yet, and what is
 * gone last. CloudFront compresses by itself, so the compressed twins stay at home.
 */
export function s3Upload({ base }: Place): string {
  const target = `"s3://$BUCKET${rooted(base)}"`;
  const hashed = hashedPaths(base).map((path) => path.slice(rooted(base).length));
  const include = hashed.map((folder) => `--include '${folder}*'`).join(' ');
  const exclude = hashed.map((folder) => `--exclude '${folder}*'`).join(' ');
  const twins = "--exclude '*.br' --exclude '*.gz'";
  const typed = Object.keys(extraTypes).map((ending) => `--exclude '*.${ending}'`);
  return `#!/bin/sh
# Usage: BUCKET=my-bucket DISTRIBUTION=E123 sh s3-upload.sh   (from the project's folder, after "npm run build")
set -eu
aws s3 sync dist ${target} --exclude '*' ${include} ${twins} --cache-control '${forever}'
aws s3 sync dist ${target} ${exclude} ${twins} ${typed.join(' ')} --cache-control '${revalidated}'
${Object.entries(extraTypes)
  .map(
    ([ending, type]) =>
      `aws s3 cp dist ${target} --recursive --exclude '*' --include '*.${ending}' --content-type '${type}; charset=utf-8' --cache-control '${revalidated}'`,
  )
  .join('\n')}
# Now that nothing refers to them any more, what the site no longer has may go.
aws s3 sync dist ${target} ${twins} --size-only --delete
aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths '${rooted(base)}*'
`;
}
