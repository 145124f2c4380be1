/** The timeline: transport, scrubber, marks and the phases of an opened step. */
package symmetrylab.view.timeline;
