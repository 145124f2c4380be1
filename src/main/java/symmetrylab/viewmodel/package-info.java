/**
 * The state of the window and the commands on it. Knows no control, no scene and no thread.
 */
package symmetrylab.viewmodel;
