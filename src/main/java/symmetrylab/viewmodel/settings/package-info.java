/** The experiment as it is edited, with undo. */
package symmetrylab.viewmodel.settings;
