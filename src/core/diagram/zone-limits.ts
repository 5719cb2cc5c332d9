/** How far zones are looked for, on the canvas and in drawings from elsewhere: the cost must not grow with their product. */
export const zoneLimits = {
  /** More rectangles around others than this are a pattern and no zones; every shape is held against each of them. */
  zones: 500,
  /** Comparisons of rectangles; only boxes upon boxes upon boxes need more. */
  comparisons: 5_000_000,
} as const;
