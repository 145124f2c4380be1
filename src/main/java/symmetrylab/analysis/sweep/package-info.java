/** Many runs of one experiment from other starts, and their outcomes. Keeps no states. */
package symmetrylab.analysis.sweep;
