/** The measures of an experiment's runs over their steps, and their events. */
package symmetrylab.analysis.history;
