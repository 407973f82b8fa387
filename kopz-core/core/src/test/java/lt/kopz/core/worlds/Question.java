package lt.kopz.core.worlds;

import java.time.LocalDate;

/**
 * What a figure is asked of.
 *
 * @param subject the id of a plan, event, series, measure, indicator, agreement, contract or group
 * @param region the part of its money
 * @param day the day, up to its end
 */
record Question(String subject, Region region, LocalDate day) {
    @Override
    public String toString() {
        return "of " + subject + ", " + region + ", on " + day;
    }
}
