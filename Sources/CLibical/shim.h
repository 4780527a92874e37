// What Swift needs of libical 3.0.16, each function with the reason why Swift does not call libical itself.
// Names begin with tandem_ so that no reader takes them for libical's.
#ifndef TANDEM_CLIBICAL_SHIM_H
#define TANDEM_CLIBICAL_SHIM_H

#include <libical/ical.h>
#include <stdlib.h>

// A civil date or date-time without a zone.
// Reason: struct icaltimetype carries a pointer to a zone, which would make every Swift value that holds one unsafe.
typedef struct tandem_civil {
  int year, month, day, hour, minute, second, is_date;
} tandem_civil;

static inline struct icaltimetype tandem_time(tandem_civil c) {
  struct icaltimetype t = icaltime_null_time();
  t.year = c.year;
  t.month = c.month;
  t.day = c.day;
  t.hour = c.hour;
  t.minute = c.minute;
  t.second = c.second;
  t.is_date = c.is_date;
  return t;
}

// Initialises what libical otherwise initialises on first use, racing with other threads.
// Reason: the order matters, and icalerror_set_errors_are_fatal must come before anything can fail.
static inline void tandem_initialise(void) {
  icalerror_set_errors_are_fatal(0);
  icaltimezone_set_builtin_tzdata(0);
  (void)icaltimezone_get_builtin_timezones();
  (void)icaltimezone_get_utc_timezone();
  (void)icaltimezone_get_builtin_timezone("Europe/Paris");
}

// A TEXT value escaped by libical; the caller frees it. NULL when libical fails.
// Reason: the value must have no parent property (a CATEGORIES parent turns the escaping of commas off),
// and it must be freed on every path.
static inline char *tandem_text(const char *text) {
  icalvalue *value = icalvalue_new_text(text);
  if (value == NULL) return NULL;
  char *result = icalvalue_as_ical_string_r(value);
  icalvalue_free(value);
  return result;
}

// A DATE or DATE-TIME value; the caller frees it. Reason: see tandem_civil.
static inline char *tandem_moment(tandem_civil c, int is_utc) {
  struct icaltimetype t = tandem_time(c);
  if (is_utc) t.zone = icaltimezone_get_utc_timezone();
  return icaltime_as_ical_string_r(t);
}

// A recurrence rule in libical's own order of parts; the caller frees it. NULL when the rule does not parse.
// Reason: struct icalrecurrencetype holds 1,100 shorts, which Swift imports as tuples the compiler chokes on.
static inline char *tandem_rule(const char *rule) {
  struct icalrecurrencetype r = icalrecurrencetype_from_string(rule);
  char *result = r.freq == ICAL_NO_RECURRENCE ? NULL : icalrecurrencetype_as_string_r(&r);
  free(r.rscale);
  return result;
}

// An iterator over the starts of a rule, in civil time; NULL when the rule does not parse or has an RSCALE.
// `until` (inclusive, year 0 for none) replaces the rule's own UNTIL: the caller has brought it to civil time,
// and libical's loops look at it even where a rule matches nothing.
// Reason: as for tandem_rule.
static inline icalrecur_iterator *tandem_recurrence_new(const char *rule, tandem_civil start, tandem_civil until) {
  struct icalrecurrencetype r = icalrecurrencetype_from_string(rule);
  if (r.freq == ICAL_NO_RECURRENCE || r.rscale != NULL) {
    free(r.rscale);
    return NULL;
  }
  r.until = until.year == 0 ? icaltime_null_time() : tandem_time(until);
  return icalrecur_iterator_new(r, tandem_time(start));
}

// The next start, or year 0 at the end. Reason: see tandem_civil.
static inline tandem_civil tandem_recurrence_next(icalrecur_iterator *iterator) {
  struct icaltimetype t = icalrecur_iterator_next(iterator);
  tandem_civil c = {0, 0, 0, 0, 0, 0, 0};
  if (icaltime_is_null_time(t)) return c;
  c.year = t.year;
  c.month = t.month;
  c.day = t.day;
  c.hour = t.hour;
  c.minute = t.minute;
  c.second = t.second;
  c.is_date = t.is_date;
  return c;
}

// Seconds east of UTC that a zone keeps at an instant given as civil UTC. Reason: see tandem_civil.
static inline int tandem_offset(icaltimezone *zone, tandem_civil utc) {
  struct icaltimetype t = tandem_time(utc);
  t.zone = icaltimezone_get_utc_timezone();
  int daylight = 0;
  return icaltimezone_get_utc_offset_of_utc_time(zone, &t, &daylight);
}

#endif
