// Where Slipway is, and who signs people in. Fixed when the app is built: VITE_SLIPWAY_URL=… npm run build.

export const settings = {
  slipway: import.meta.env.VITE_SLIPWAY_URL ?? 'http://localhost:8080',
  /** The provider: its addresses are found through <issuer>/.well-known/openid-configuration. */
  issuer: import.meta.env.VITE_OIDC_ISSUER ?? 'http://localhost:8180/realms/slipway',
  clientId: import.meta.env.VITE_OIDC_CLIENT_ID ?? 'slipway-spa',
  /** Some providers take a scope for an access token of the right audience, for example `api://slipway/access`. */
  scope: import.meta.env.VITE_OIDC_SCOPE ?? 'openid profile email',
};
