/**
 * What is measured of one state: spread, classes, similarity, effective rank, the word for the state and its reason. Knows
 * no other step.
 */
package symmetrylab.analysis.state;
