/** Playing through the steps, and the marks on the way. Knows nothing of how lanes are drawn. */
package symmetrylab.viewmodel.timeline;
