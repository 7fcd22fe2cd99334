/**
 * Who has sent what for a round, who has not, and whom the hub reminds.
 * National figures are worth as much as this says.
 */
import './errors';
import './permissions';
export { announceDue } from './announce-due.use-case';
