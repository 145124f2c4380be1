/** The window itself: top bar, notices, keys, dialogs, and the arrangement of its parts. */
package symmetrylab.view.window;
