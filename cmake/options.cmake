# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of Attrap is compiled with.
add_library(attrap_options INTERFACE)
target_include_directories(attrap_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(attrap_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    ATTRAP_VERSION="${PROJECT_VERSION}")
target_compile_options(attrap_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
if(ATTRAP_WERROR)
    target_compile_options(attrap_options INTERFACE -Werror)
endif()
if(ATTRAP_SANITIZE STREQUAL "address")
    # With its own checks in the code GCC 12 warns of bounds that the code has just tested.
    target_compile_options(attrap_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
        -Wno-error=array-bounds)
    target_link_options(attrap_options INTERFACE -fsanitize=address,undefined)
elseif(ATTRAP_SANITIZE STREQUAL "thread")
    target_compile_options(attrap_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(attrap_options INTERFACE -fsanitize=thread)
elseif(NOT ATTRAP_SANITIZE STREQUAL "")
    message(FATAL_ERROR "ATTRAP_SANITIZE is '${ATTRAP_SANITIZE}'; it may be empty, 'address' or 'thread'.")
endif()
if(ATTRAP_SANITIZE)
    # A sanitizer reserves terabytes of address space, so the worker's memory limit cannot apply.
    target_compile_definitions(attrap_options INTERFACE ATTRAP_SANITIZED)
    # GCC 12 takes std::optional for uninitialised once it is instrumented.
    target_compile_options(attrap_options INTERFACE -Wno-maybe-uninitialized)
endif()
