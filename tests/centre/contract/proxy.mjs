// A proxy between a client and a centre that holds every request and every answer against openapi.yaml (openapi-backend)
// and writes down what does not fit. It ends TLS with the centre's own server key and goes on with the client's own
// certificate, whose key it is given.
//
// node proxy.mjs CONTRACT.yaml DATA_DIR CENTRE_URL service|provisioning REPORT.jsonl [IDENTITY_DIR...]
// Prints its URL. The report has one line per exchange: method, path, status, operation, request, response (lists of
// deviations; a request may deviate on purpose, an answer never).
import { constants, createPrivateKey, X509Certificate } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import https from 'node:https';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const { OpenAPIBackend } = require('openapi-backend');
const yaml = require('js-yaml');

const [contractFile, data, centreUrl, listener, report, ...identityFolders] = process.argv.slice(2);
// Dates stay texts: the contract's examples are JSON.
const definition = yaml.load(readFileSync(contractFile, 'utf8'), { schema: yaml.JSON_SCHEMA });
// Spectral has checked the definition itself.
const api = new OpenAPIBackend({ definition, strict: false, quick: true, ajvOpts: { strict: false, formats: {} } });
await api.init();

const ca = readFileSync(path.join(data, 'ca.pem'));
const serverKey = createPrivateKey({ key: readFileSync(path.join(data, 'server.key')), format: 'der', type: 'pkcs8' });
const identities = new Map(identityFolders.map((folder) => {
  const cert = readFileSync(path.join(folder, 'certificate.pem'));
  return [new X509Certificate(cert).fingerprint256, { cert, key: readFileSync(path.join(folder, 'key.pem')) }];
}));
const agents = new Map();

function agentFor(fingerprint) {
  if (!agents.has(fingerprint)) {
    const own = identities.get(fingerprint) ?? {};
    // No kept connections: one the centre has just closed would look like a cut.
    agents.set(fingerprint, new https.Agent({ ca, ...own, keepAlive: false, minVersion: 'TLSv1.3' }));
  }
  return agents.get(fingerprint);
}

function problems(result) {
  return (result?.errors ?? []).map((error) => `${error.instancePath ?? ''} ${error.message} ${JSON.stringify(error.params ?? {})}`);
}

function requestOf(request, body) {
  const type = request.headers['content-type'] ?? '';
  return {
    method: request.method,
    path: request.url.split('?')[0],
    query: Object.fromEntries(new URL(request.url, centreUrl).searchParams),
    headers: request.headers,
    body: type === 'application/json' ? body.toString() : body.length > 0 ? body.toString('latin1') : undefined,
  };
}

/** What the contract says of a request, and by which operation. */
function judgeRequest(asked) {
  const parsed = api.router.parseRequest(asked);
  const operation = api.router.matchOperation(parsed);
  if (operation === undefined) {
    return { operation, found: ['no such operation'] };
  }
  try {
    return { operation, found: problems(api.validator.validateRequest(asked, operation)) };
  } catch (error) {
    return { operation, found: [String(error)] };
  }
}

function contentOf(operation, status, found) {
  const named = operation.responses[String(status)] ?? operation.responses.default;
  if (named === undefined) {
    found.push(`status ${status} is not in the contract`);
  }
  return named?.content;
}

function judgeAnswer(operation, answer, body) {
  const found = [];
  const status = answer.statusCode;
  const type = answer.headers['content-type'] ?? '';
  const content = operation === undefined ? { 'application/problem+json': {} } : contentOf(operation, status, found);
  if (content !== undefined && content[type] === undefined) {
    found.push(`content type ${type} is not in the contract`);
  }
  if (content === undefined && body.length > 0) {
    found.push('a body where the contract has none');
  }
  if (!type.endsWith('json') || body.length === 0) {
    return found;
  }
  const value = JSON.parse(body.toString());
  if (operation === undefined || type === 'application/problem+json') {
    return found.concat(problemShape(value, status));
  }
  return found.concat(problems(api.validator.validateResponse(value, operation, status)));
}

/** RFC 9457 with our code, whichever operation refused. */
function problemShape(value, status) {
  const schema = definition.components.schemas.Problem;
  const found = schema.required.filter((name) => value[name] === undefined).map((name) => `problem without ${name}`);
  if (value.status !== status) {
    found.push('the problem tells another status');
  }
  if (!/^urn:amphoe:problem:[a-z_.]+$/.test(value.type) || value.type !== `urn:amphoe:problem:${value.code}`) {
    found.push(`type and code disagree: ${value.type} ${value.code}`);
  }
  return found;
}

function judgeHeaders(operation, answer, found) {
  const named = operation?.responses?.[String(answer.statusCode)]?.headers ?? {};
  for (const name of Object.keys(named)) {
    const value = answer.headers[name.toLowerCase()];
    // An offset comes with those conflicts that concern an offset.
    if (value === undefined && answer.statusCode < 400) {
      found.push(`header ${name} is missing`);
    }
    if (value !== undefined && !/^\d+$/.test(value)) {
      found.push(`header ${name} is no number`);
    }
  }
  if (answer.statusCode === 429 && answer.headers['retry-after'] === undefined) {
    found.push('429 without Retry-After');
  }
}

function note(request, answer, verdict, body) {
  let response;
  try {
    response = judgeAnswer(verdict.operation, answer, body);
    judgeHeaders(verdict.operation, answer, response);
  } catch (error) {
    response = [String(error)];
  }
  appendFileSync(report, JSON.stringify({
    method: request.method,
    path: request.url.replace(/[0-9a-f-]{36}/, '{id}').split('?')[0],
    status: answer.statusCode,
    operation: verdict.operation?.operationId ?? null,
    request: verdict.found,
    response,
  }) + '\n');
}

function forward(request, client, body) {
  const fingerprint = request.socket.getPeerCertificate?.().fingerprint256 ?? '';
  const verdict = judgeRequest(requestOf(request, body));
  const target = new URL(request.url, centreUrl);
  const onward = https.request(target, {
    method: request.method,
    agent: agentFor(fingerprint),
    headers: { ...request.headers, host: target.host },
  }, (answer) => {
    const pieces = [];
    answer.on('data', (piece) => pieces.push(piece));
    answer.on('end', () => {
      const answered = Buffer.concat(pieces);
      note(request, answer, verdict, answered);
      const headers = { ...answer.headers };
      delete headers['transfer-encoding'];
      client.writeHead(answer.statusCode, headers);
      client.end(answered);
    });
  });
  onward.on('error', () => client.destroy());
  onward.end(body);
}

const server = https.createServer({
  ca,
  cert: readFileSync(path.join(data, 'server.pem')),
  key: serverKey.export({ format: 'pem', type: 'pkcs8' }),
  minVersion: 'TLSv1.3',
  requestCert: listener === 'service',
  rejectUnauthorized: listener === 'service',
  maxHeaderSize: 65536,
  // A resumed session would hide from Node which certificate the client has.
  secureOptions: constants.SSL_OP_NO_TICKET,
}, (request, client) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  // A request cut by its client is cut here too and never reaches the centre.
  request.on('end', () => request.complete && forward(request, client, Buffer.concat(pieces)));
  request.on('error', () => client.destroy());
});
server.listen(0, '127.0.0.1', () => console.log(`https://localhost:${server.address().port}`));
