/** What CloudFront asks for in its first tier, in US dollars; read from AWS's price page and price list (stored copies, November 2026). */
export const cloudfrontPrices = {
  /** A gigabyte out to the internet: United States and Europe; the dearest region. */
  gigabyte: { least: 0.085, most: 0.12 },
  /** Ten thousand HTTPS requests, United States. */
  tenThousandRequests: 0.01,
  /** Each month free of charge, for good. */
  free: { gigabytes: 1000, requests: 10_000_000 },
} as const;

/** One reader's visit. */
export interface Visit {
  /** Bytes sent, answers' headers included. */
  readonly bytes: number;
  readonly requests: number;
}

/** What so many visits a month cost on CloudFront, in US dollars, before tax: with the free share, and without it in the dearest region. */
export function monthlyCost(visits: number, { bytes, requests }: Visit) {
  const gigabytes = (visits * bytes) / 1e9;
  const asked = visits * requests;
  const { gigabyte, tenThousandRequests, free } = cloudfrontPrices;
  const cost = (gb: number, count: number, price: number) => gb * price + (count / 10_000) * tenThousandRequests;
  return {
    gigabytes,
    requests: asked,
    withFreeShare: cost(Math.max(0, gigabytes - free.gigabytes), Math.max(0, asked - free.requests), gigabyte.least),
    withoutFreeShare: cost(gigabytes, asked, gigabyte.most),
  };
}
