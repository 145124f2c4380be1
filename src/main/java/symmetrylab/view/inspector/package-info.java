/** The details of what is selected, and editing it by hand. Knows nothing of the timeline. */
package symmetrylab.view.inspector;
