// An application that signs its users in with the certified library openid-client, for the browser tests.
//
// Serves a free port of 127.0.0.1, prints its origin, and is then told by POST /configuration which client of which
// issuer it is: {"issuer", "client_id", "secret", "method", "key",
// "algorithm"}, where `method` is one of the token endpoint's and
// `key` a private JWK. Every page is one heading and a JSON document of what the library gave; a failure is the
// heading "Failed".

import { createServer } from 'node:http'
import { createRemoteJWKSet, importJWK, jwtVerify } from 'jose'
import * as client from 'openid-client'

/** What this application keeps: one browser at a time is enough for a test. */
const state = { transaction: undefined, tokens: undefined, subject: undefined, news: [] }
let settings
let configuration
let origin

async function authentication({ method, secret, key }) {
  switch (method) {
    case 'client_secret_basic':
      return client.ClientSecretBasic(secret)
    case 'client_secret_post':
      return client.ClientSecretPost(secret)
    case 'private_key_jwt':
      return client.PrivateKeyJwt({ key: await importJWK(key, key.alg), kid: key.kid })
    case 'none':
      return client.None()
    default:
      throw new Error(`unknown method ${method}`)
  }
}

async function configured() {
  configuration ??= await client.discovery(
    new URL(settings.issuer),
    settings.client_id,
    // What the application declared its ID tokens to be signed with.
    { id_token_signed_response_alg: settings.algorithm ?? 'RS256' },
    await authentication(settings),
    { execute: [client.allowInsecureRequests] },
  )
  return configuration
}

const routes = {
  'POST /configuration': async (_url, body) => {
    settings = JSON.parse(body)
    configuration = undefined
    return page('Configured', {})
  },

  'GET /welcome': async () => page('Welcome', {}),

  // Parameters of the address are the authorization request's; `par` pushes it.
  'GET /sign-in': async (url) => {
    const config = await configured()
    const given = Object.fromEntries(url.searchParams)
    const pushes = given.par === 'yes'
    delete given.par
    const verifier = client.randomPKCECodeVerifier()
    state.transaction = { verifier, nonce: client.randomNonce(), state: client.randomState(), maxAge: given.max_age }
    const parameters = {
      redirect_uri: `${origin}/callback`,
      scope: 'openid profile email phone address',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      nonce: state.transaction.nonce,
      state: state.transaction.state,
      ...given,
    }
    const build = pushes ? client.buildAuthorizationUrlWithPAR : client.buildAuthorizationUrl
    return redirect(await build(config, parameters))
  },

  'GET /callback': async (url) => {
    const config = await configured()
    const { verifier, nonce, state: expectedState, maxAge } = state.transaction
    state.tokens = await client.authorizationCodeGrant(config, url, {
      pkceCodeVerifier: verifier,
      expectedNonce: nonce,
      expectedState,
      maxAge: maxAge === undefined ? undefined : Number(maxAge),
      idTokenExpected: true,
    })
    const claims = state.tokens.claims()
    state.subject = claims.sub
    const userinfo = await client.fetchUserInfo(config, state.tokens.access_token, claims.sub)
    return page('Signed in', { claims, userinfo, scope: state.tokens.scope, refresh: 'refresh_token' in state.tokens })
  },

  'GET /refresh': async () => {
    const former = state.tokens.refresh_token
    state.tokens = await client.refreshTokenGrant(await configured(), former)
    const userinfo = await client.fetchUserInfo(await configured(), state.tokens.access_token, state.subject)
    return page('Refreshed', { rotated: state.tokens.refresh_token !== former, userinfo })
  },

  'GET /introspect': async () =>
    page('Introspected', await client.tokenIntrospection(await configured(), state.tokens.access_token)),

  'GET /revoke': async () => {
    await client.tokenRevocation(await configured(), state.tokens.refresh_token ?? state.tokens.access_token)
    return page('Revoked', await client.tokenIntrospection(await configured(), state.tokens.access_token))
  },

  'GET /sign-out': async () =>
    redirect(
      client.buildEndSessionUrl(await configured(), {
        post_logout_redirect_uri: `${origin}/signed-out`,
        id_token_hint: state.tokens.id_token,
        state: 'and-back',
      }),
    ),

  'GET /signed-out': async (url) => page('Signed out', Object.fromEntries(url.searchParams)),

  // OpenID Connect Back-Channel Logout 1.0 section 2.6, with the library's own verification of the signature.
  'POST /backchannel-logout': async (_url, body) => {
    const { jwks_uri: jwksUri, issuer } = (await configured()).serverMetadata()
    const token = new URLSearchParams(body).get('logout_token')
    const options = { issuer, audience: settings.client_id, typ: 'logout+jwt', requiredClaims: ['iat', 'jti', 'exp', 'events'] }
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwksUri)), options)
    if (!payload.events['http://schemas.openid.net/event/backchannel-logout'] || 'nonce' in payload) {
      throw new Error('no logout token')
    }
    state.news.push(payload)
    return { status: 200, headers: { 'cache-control': 'no-store' }, body: '' }
  },

  'GET /news': async () => page('News', state.news),
}

function redirect(url) {
  return { status: 303, headers: { location: url.href }, body: '' }
}

function page(heading, document, status = 200) {
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${heading}</title>
<h1>${heading}</h1><pre id="document">${escape(JSON.stringify(document, undefined, 1))}</pre></html>`
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

async function answer(request, body) {
  const url = new URL(request.url, origin)
  const route = routes[`${request.method} ${url.pathname}`]
  if (route === undefined) return page('Not found', {}, 404)
  try {
    return await route(url, body)
  } catch (error) {
    const told = { message: error.message, error: error.error, description: error.error_description }
    return page('Failed', { ...told, cause: error.cause && String(error.cause.message ?? error.cause) }, 400)
  }
}

const server = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => (body += part))
  request.on('end', async () => {
    const { status, headers, body: text } = await answer(request, body)
    response.writeHead(status, headers).end(text)
  })
})

server.listen(0, '127.0.0.1', () => {
  origin = `http://127.0.0.1:${server.address().port}`
  console.log(origin)
})
