// A plugin of Swagger UI: people sign in at the OpenID Connect provider, with authorization code and PKCE. The page of Swagger UI
// is made by the build, which knows no provider; Slipway puts the operator's settings in below, or null.
function slipwaySignIn() {
  const settings = SETTINGS;
  if (!settings) return {};

  const withSignIn = async (document) => {
    const response = await fetch(`${settings.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`);
    if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
    const provider = await response.json();
    const oidc = {
      type: 'oauth2',
      description: "With the company's account (公司账号).",
      flows: {
        authorizationCode: {
          authorizationUrl: provider.authorization_endpoint,
          tokenUrl: provider.token_endpoint,
          scopes: Object.fromEntries(settings.scopes.split(' ').map((scope) => [scope, ''])),
        },
      },
    };
    return {
      ...document,
      components: { ...document.components, securitySchemes: { oidc, ...document.components.securitySchemes } },
      security: [{ oidc: [] }, ...document.security],
    };
  };

  return {
    afterLoad: ({ authActions }) =>
      authActions.configureAuth({
        clientId: settings.clientId,
        scopes: settings.scopes,
        usePkceWithAuthorizationCodeGrant: true,
      }),
    statePlugins: {
      spec: {
        wrapActions: {
          // a provider that does not answer leaves the API tokens
          updateJsonSpec: (update) => async (document) =>
            update(
              await withSignIn(document).catch((failure) => {
                console.warn('Nobody can sign in:', failure);
                return document;
              }),
            ),
        },
      },
    },
  };
}
