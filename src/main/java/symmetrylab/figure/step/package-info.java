/** One step seen from inside: its phases, the numbers that flow and the table below. Knows nothing of training. */
package symmetrylab.figure.step;
