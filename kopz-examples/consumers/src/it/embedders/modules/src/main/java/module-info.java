/** Knows kopz by its module names. */
module consumer {
    requires lt.kopz.reporting.office;
    requires lt.kopz.sheets;
}
