// What Swift needs of libFuzzer, which comes with Swift's own clang and has no header.
#ifndef TANDEM_CFUZZER_SHIM_H
#define TANDEM_CFUZZER_SHIM_H

#include <stddef.h>
#include <stdint.h>

// Runs libFuzzer with the options of a command line; calls `check` with every input. Does not return where it found
// something. https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*check)(const uint8_t *bytes, size_t count));

#endif
