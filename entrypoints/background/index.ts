// Owns the background's listeners: each is registered in the first turn; their bodies open the database on first use.
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground({ type: 'module', main() {} });
