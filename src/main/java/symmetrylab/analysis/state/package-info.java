/** Measures of one state: spread, classes, similarity, effective rank, the name of the state and its reasons. */
package symmetrylab.analysis.state;
