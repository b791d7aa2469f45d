// The parts of libcurl that Swift cannot call for itself: functions that take whatever is next, and
// a message whose content is a union.

#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H

// With types of their own for one call and for many.
#define CURL_STRICTER
#include <curl/curl.h>

static inline CURLcode cc_set_text(CURL *call, CURLoption option, const char *text) {
  return curl_easy_setopt(call, option, text);
}

static inline CURLcode cc_set_number(CURL *call, CURLoption option, long number) {
  return curl_easy_setopt(call, option, number);
}

static inline CURLcode cc_set_list(CURL *call, CURLoption option, struct curl_slist *list) {
  return curl_easy_setopt(call, option, list);
}

static inline CURLcode cc_set_object(CURL *call, CURLoption option, void *object) {
  return curl_easy_setopt(call, option, object);
}

static inline CURLcode cc_set_receiver(CURL *call, CURLoption option, curl_write_callback receive) {
  return curl_easy_setopt(call, option, receive);
}

static inline CURLcode cc_set_socket_opener(CURL *call, curl_opensocket_callback open) {
  return curl_easy_setopt(call, CURLOPT_OPENSOCKETFUNCTION, open);
}

static inline CURLcode cc_set_last_check(CURL *call, curl_prereq_callback check) {
  return curl_easy_setopt(call, CURLOPT_PREREQFUNCTION, check);
}

// 0 where curl does not know.
static inline long cc_number(CURL *call, CURLINFO info) {
  long number = 0;
  curl_easy_getinfo(call, info, &number);
  return number;
}

static inline curl_off_t cc_size(CURL *call, CURLINFO info) {
  curl_off_t size = 0;
  curl_easy_getinfo(call, info, &size);
  return size;
}

// NULL where curl does not know.
static inline const struct curl_certinfo *cc_certificates(CURL *call) {
  struct curl_certinfo *certificates = NULL;
  curl_easy_getinfo(call, CURLINFO_CERTINFO, &certificates);
  return certificates;
}

// To be freed with curl_slist_free_all.
static inline struct curl_slist *cc_cookies(CURL *call) {
  struct curl_slist *cookies = NULL;
  curl_easy_getinfo(call, CURLINFO_COOKIELIST, &cookies);
  return cookies;
}

// The next call that has ended, and how; NULL where none has.
static inline CURL *cc_next_ended(CURLM *calls, CURLcode *how) {
  int left = 0;
  CURLMsg *message = NULL;
  while ((message = curl_multi_info_read(calls, &left)) != NULL) {
    if (message->msg != CURLMSG_DONE) continue;
    *how = message->data.result;
    return message->easy_handle;
  }
  return NULL;
}

static inline CURLMcode cc_set_multi_number(CURLM *calls, CURLMoption option, long number) {
  return curl_multi_setopt(calls, option, number);
}

#endif
