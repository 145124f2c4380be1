/** The timeline: transport, scrubber, marks and the phases of an opened step. Knows nothing of the lanes. */
package symmetrylab.view.timeline;
