/** The details of the selection, and editing it by hand. */
package symmetrylab.view.inspector;
