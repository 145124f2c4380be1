/**
 * What people say about initialization, and how the program tries it out: cases that are run, figures that are measured,
 * a rule that decides. Knows neither windows nor files.
 */
package symmetrylab.claims;
