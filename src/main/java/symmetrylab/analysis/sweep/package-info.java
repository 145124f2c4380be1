/** Many runs of one experiment from other starts, and what became of them. Keeps no states. */
package symmetrylab.analysis.sweep;
