/** The measures of the runs of an experiment over their steps, and what happened in them. */
package symmetrylab.analysis.history;
