/** The experiment as it is edited, with undo. Knows nothing of its training. */
package symmetrylab.viewmodel.settings;
