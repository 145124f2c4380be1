/** The window itself: top bar, notices, keys, dialogs, and how its parts are arranged. */
package symmetrylab.view.window;
