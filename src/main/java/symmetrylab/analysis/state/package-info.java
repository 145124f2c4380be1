/**
 * What is measured of one state: spread, classes, similarity, effective rank, the name of the state and
 * the reasons for it.
 */
package symmetrylab.analysis.state;
