/** One step seen from inside: its phases, the numbers that flow and the table below. */
package symmetrylab.figure.step;
