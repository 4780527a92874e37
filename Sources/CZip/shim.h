// What Swift needs of libzip 1.7, each function with the reason why Swift does not call libzip itself.
// Names begin with tandem_ so that no reader takes them for libzip's.
#ifndef TANDEM_CZIP_SHIM_H
#define TANDEM_CZIP_SHIM_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

// Opens an archive over a copy of the bytes, which libzip frees; NULL where it is none.
// Reason: the source must be freed by hand where opening fails, and by libzip where it does not.
static inline zip_t *tandem_zip_open(const void *bytes, size_t count) {
  if (bytes == NULL) return NULL;
  void *copy = malloc(count == 0 ? 1 : count);
  if (copy == NULL) return NULL;
  memcpy(copy, bytes, count);
  zip_source_t *source = zip_source_buffer_create(copy, count, 1, NULL);
  if (source == NULL) {
    free(copy);
    return NULL;
  }
  zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, NULL);
  if (archive == NULL) zip_source_free(source);
  return archive;
}

// What the directory of an archive says of an entry.
// Reason: struct zip_stat carries a pointer to the name, which would make every Swift value that holds one unsafe.
typedef struct tandem_entry {
  uint64_t size;
  // Neither encrypted nor packed by a method other than the two that workbooks have; its size is known.
  int is_plain;
  int is_encrypted;
} tandem_entry;

static inline tandem_entry tandem_zip_entry(zip_t *archive, uint64_t index) {
  tandem_entry entry = {0, 0, 0};
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive, index, 0, &stat) != 0) return entry;
  const zip_uint64_t wanted = ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if ((stat.valid & wanted) != wanted) return entry;
  entry.size = stat.size;
  entry.is_encrypted = stat.encryption_method != ZIP_EM_NONE;
  entry.is_plain = !entry.is_encrypted && (stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE);
  return entry;
}

// An empty archive in memory, with the source from which its bytes are read in the end; NULL where memory is short.
// Reason: the source has an owner more than libzip knows of, and must be kept or freed accordingly.
static inline zip_t *tandem_zip_new(zip_source_t **source) {
  *source = zip_source_buffer_create(NULL, 0, 0, NULL);
  if (*source == NULL) return NULL;
  zip_source_keep(*source);
  zip_t *archive = zip_open_from_source(*source, ZIP_TRUNCATE, NULL);
  if (archive == NULL) {
    zip_source_free(*source);
    zip_source_free(*source);
    *source = NULL;
  }
  return archive;
}

// Adds an entry over a copy of the bytes, dated 1 January 1980; 0 where it worked.
// Reason: as for tandem_zip_open. The date is fixed so that equal tables give equal bytes.
static inline int tandem_zip_add(zip_t *archive, const char *name, const void *bytes, size_t count) {
  void *copy = malloc(count == 0 ? 1 : count);
  if (copy == NULL) return -1;
  memcpy(copy, bytes, count);
  zip_source_t *source = zip_source_buffer(archive, copy, count, 1);
  if (source == NULL) {
    free(copy);
    return -1;
  }
  zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return -1;
  }
  if (zip_set_file_compression(archive, (zip_uint64_t)index, ZIP_CM_DEFLATE, 6) != 0) return -1;
  return zip_file_set_dostime(archive, (zip_uint64_t)index, 0, 0x21, 0);
}

// Ends an archive and gives its bytes, which the caller frees; NULL where it failed. Both handles are gone afterwards.
// Reason: the order in which the two are closed, opened and freed matters on every path.
static inline uint8_t *tandem_zip_finish(zip_t *archive, zip_source_t *source, size_t *count) {
  uint8_t *bytes = NULL;
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_close(archive) != 0) {
    zip_discard(archive);
  } else if (zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0) {
    bytes = (uint8_t *)malloc(stat.size == 0 ? 1 : stat.size);
    if (bytes != NULL && zip_source_read(source, bytes, stat.size) != (zip_int64_t)stat.size) {
      free(bytes);
      bytes = NULL;
    }
    zip_source_close(source);
    *count = stat.size;
  }
  zip_source_free(source);
  return bytes;
}

#endif
