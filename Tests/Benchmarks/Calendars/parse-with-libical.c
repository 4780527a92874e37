/* Parses a calendar with libical's own parser; prints seconds, events, and the peak of memory in KiB. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (file == NULL) return 66;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  if (text == NULL || fread(text, 1, size, file) != (size_t)size) return 74;
  text[size] = 0;
  struct timespec first, last;
  clock_gettime(CLOCK_MONOTONIC, &first);
  icalcomponent *calendar = icalparser_parse_string(text);
  clock_gettime(CLOCK_MONOTONIC, &last);
  if (calendar == NULL) return 65;
  int events = icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT);
  char line[256];
  long peak = 0;
  FILE *status = fopen("/proc/self/status", "r");
  while (status != NULL && fgets(line, sizeof line, status) != NULL) {
    if (strncmp(line, "VmHWM:", 6) == 0) peak = atol(line + 6);
  }
  printf("%f %d %ld\n", (last.tv_sec - first.tv_sec) + (last.tv_nsec - first.tv_nsec) / 1e9, events, peak);
  return 0;
}
