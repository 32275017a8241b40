// Passkeys: the browser's own ceremony between a form and its answer. Pages say without script that it needs one.
// The browser of 2023 lacks the JSON forms of WebAuthn, so bytes are turned here.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const described = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

function create(options) {
  return navigator.credentials.create({ publicKey: {
    ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: described(options.excludeCredentials),
  } });
}

function get(options) {
  return navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: described(options.allowCredentials) } });
}

function written(credential) {
  const { response } = credential;
  const parts = { clientDataJSON: text(response.clientDataJSON) };
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) if (response[name]) parts[name] = text(response[name]);
  if (response.getTransports) parts.transports = response.getTransports();
  return JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response: parts,
    authenticatorAttachment: credential.authenticatorAttachment ?? null, clientExtensionResults: credential.getClientExtensionResults(),
  });
}

// Asks the server for its question, the device for its answer, and sends the form with it.
async function run(form) {
  const body = new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value });
  const answer = await fetch(form.dataset.passkeyOptions, { method: 'POST', body, headers: { Accept: 'application/json' } });
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
  const options = await answer.json();
  form.elements.credential.value = written(await (form.dataset.passkey === 'create' ? create(options) : get(options)));
  form.submit();
}

export function startPasskeys() {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    // Without it there is nothing to press; the sentence beside it says so.
    if (!window.PublicKeyCredential) continue;
    form.hidden = false;
    form.parentElement.querySelector('[data-passkey-none]')?.setAttribute('hidden', '');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const [button, wrong] = [form.querySelector('button'), form.querySelector('[data-passkey-wrong]')];
      wrong.hidden = true;
      button.disabled = true;
      try {
        await run(form);
      } catch {
        // Given up, taken too long, refused by the device: the sentence says what else there is.
        wrong.hidden = false;
      } finally {
        button.disabled = false;
      }
    });
  }
}
