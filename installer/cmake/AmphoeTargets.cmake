# How targets of this project are made: warnings as errors, one include root, sanitizers, ccache,
# and for core targets a folder of traps that makes window and smart-card headers unreachable.

find_program(AMPHOE_CCACHE ccache)
if(AMPHOE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${AMPHOE_CCACHE}")
endif()

add_library(amphoe_settings INTERFACE)
target_include_directories(amphoe_settings INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(amphoe_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
if(AMPHOE_SANITIZE)
  target_compile_options(amphoe_settings INTERFACE -fsanitize=${AMPHOE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(amphoe_settings INTERFACE -fsanitize=${AMPHOE_SANITIZE})
endif()

# Any of these names found first on the include path stops the compiler, so core proves that it needs none of them.
set(AMPHOE_TRAPS "${CMAKE_BINARY_DIR}/out_of_reach")
foreach(header PCSC/winscard.h winscard.h PCSC/pcsclite.h pcsclite.h PCSC/wintypes.h wintypes.h PCSC/reader.h
        wx/wx.h wx/wxprec.h wx/string.h wx/app.h wx/frame.h wx/defs.h wx/event.h wx/window.h cups/cups.h)
  file(CONFIGURE OUTPUT "${AMPHOE_TRAPS}/${header}" CONTENT "#error \"core must not include @header@\"\n" @ONLY)
endforeach()

# amphoe_core_library(core_face SOURCES a.cpp b.cpp LINKS core_domain ...): a static library of the core layer.
function(amphoe_core_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} BEFORE PRIVATE "${AMPHOE_TRAPS}")
  target_link_libraries(${name} PUBLIC amphoe_settings ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
endfunction()

# amphoe_library(devices_card_pcsc SOURCES ... LINKS ...): a static library of devices or gui.
function(amphoe_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC amphoe_settings ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
endfunction()

# amphoe_test(core_domain_tests SOURCES ... LINKS ... [LABELS ...] [TRAPPED]): a GoogleTest executable, its cases
# registered with ctest. TRAPPED adds the traps above (for tests of core).
function(amphoe_test name)
  cmake_parse_arguments(ARG "TRAPPED" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  if(ARG_TRAPPED)
    target_include_directories(${name} BEFORE PRIVATE "${AMPHOE_TRAPS}")
  endif()
  target_link_libraries(${name} PRIVATE amphoe_settings ${ARG_LINKS} GTest::gmock GTest::gtest_main)
  if(AMPHOE_SANITIZE)
    # GCC's sanitizers bring false reports of this warning in std::regex and gtest.
    target_compile_options(${name} PRIVATE -Wno-maybe-uninitialized)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  # gtest_discover_tests passes properties through a script: semicolons of lists need their own escape.
  set(environment "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:fast_unwind_on_malloc=0" ${ARG_ENVIRONMENT})
  string(REPLACE ";" "\\;" environment "${environment}")
  string(REPLACE ";" "\\;" labels "${ARG_LABELS}")
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST
    PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${labels}" ENVIRONMENT "${environment}")
endfunction()
