/** Playing through the steps, and the marks on the way. */
package symmetrylab.viewmodel.timeline;
