export { sendVoice } from '../jauap-useful/voice.ts';
