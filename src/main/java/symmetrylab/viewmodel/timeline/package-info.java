/** Playing the steps, and the marks on the timeline. */
package symmetrylab.viewmodel.timeline;
