/** Many runs of one experiment from different starts, and their outcomes. Keeps no states. */
package symmetrylab.analysis.sweep;
