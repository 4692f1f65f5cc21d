// the provider sends people back to this address, and Slipway lets this origin in: it must not change by itself
const address = { host: 'localhost', port: 5173, strictPort: true };

export default { server: address, preview: address };
