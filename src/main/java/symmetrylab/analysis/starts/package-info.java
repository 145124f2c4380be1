/** What becomes of a run for every start in a plane of starts. Knows no picture and no window. */
package symmetrylab.analysis.starts;
