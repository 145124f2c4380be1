/** The details of what is selected, and editing it by hand. */
package symmetrylab.view.inspector;
