# How targets of this project are made: warnings as errors, one include root, sanitizers, ccache,
# and for core targets a folder of traps that makes window and smart-card headers unreachable.

find_program(AMPHOE_CCACHE ccache)
if(AMPHOE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${AMPHOE_CCACHE}")
endif()

add_library(amphoe_settings INTERFACE)
target_include_directories(amphoe_settings INTERFACE "${CMAKE_SOURCE_DIR}")
if(AMPHOE_FUZZ)
  # Built by Clang: coverage for libFuzzer everywhere; the warnings of the second compiler gate nothing.
  target_compile_options(amphoe_settings INTERFACE -Wall -fsanitize=fuzzer-no-link)
else()
  target_compile_options(amphoe_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
endif()
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

# Units of core, devices and the reference centre: what the sanitizers build and run. Presenters and console keep to
# values of core and are left out, so that a fresh machine is through within the hour.
add_custom_target(unit_tests)

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
    # The product is instrumented in full; the tests' own code only for memory errors and without optimisation, because
    # it takes the compiler a quarter of the time.
    target_compile_options(${name} PRIVATE -O0 -fno-sanitize=undefined)
  elseif(NOT name STREQUAL gui_windows_tests)
    # The windows reuse precompiled headers, which bind them to the product's own optimisation.
    target_compile_options(${name} PRIVATE -O1)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  if("unit" IN_LIST ARG_LABELS AND NOT name MATCHES "^gui_")
    add_dependencies(unit_tests ${name})
  endif()
  set(environment "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:fast_unwind_on_malloc=0" ${ARG_ENVIRONMENT})
  if(AMPHOE_SANITIZE AND "unit" IN_LIST ARG_LABELS AND NOT name MATCHES "^gui_")
    # A process for each case, as below, would spend half the time loading instrumented libraries.
    foreach(part RANGE 0 3)
      add_test(NAME ${name}.part${part} COMMAND ${name})
      set_tests_properties(${name}.part${part} PROPERTIES TIMEOUT 1800 LABELS "${ARG_LABELS}"
        ENVIRONMENT "${environment};GTEST_TOTAL_SHARDS=4;GTEST_SHARD_INDEX=${part}")
    endforeach()
    return()
  endif()
  # gtest_discover_tests passes properties through a script: semicolons of lists need their own escape.
  string(REPLACE ";" "\\;" environment "${environment}")
  string(REPLACE ";" "\\;" labels "${ARG_LABELS}")
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST
    PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${labels}" ENVIRONMENT "${environment}")
endfunction()

# amphoe_fuzz_target(card SOURCES CardFuzz.cpp LINKS ... [SEED_MAKER target] [MAX_LENGTH bytes] [MUTATIONS count]): one
# entry for hostile input (tests/fuzz/README.md). SOURCES define LLVMFuzzerTestOneInput. Seeds are the files of seeds/
# beside the calling CMakeLists and what SEED_MAKER writes into the folder given as its argument.
#   fuzz_<name>_replay  always: a test that replays the seeds and a fixed series of mutations of them
#   fuzz_<name>         preset fuzz: the libFuzzer executable (tests/fuzz/run.sh)
function(amphoe_fuzz_target name)
  cmake_parse_arguments(ARG "" "SEED_MAKER;MAX_LENGTH;MUTATIONS" "SOURCES;LINKS" ${ARGN})
  if(NOT ARG_MAX_LENGTH)
    set(ARG_MAX_LENGTH 16384)
  endif()
  if(NOT ARG_MUTATIONS)
    set(ARG_MUTATIONS 1000)
  endif()
  set(made_seeds "${CMAKE_BINARY_DIR}/fuzz/${name}")
  add_library(fuzz_${name}_entry OBJECT ${ARG_SOURCES})
  target_link_libraries(fuzz_${name}_entry PUBLIC amphoe_settings ${ARG_LINKS})
  amphoe_test(fuzz_${name}_replay SOURCES "${CMAKE_SOURCE_DIR}/tests/fuzz/FuzzReplay.cpp"
    LINKS fuzz_${name}_entry LABELS fuzz)
  target_compile_definitions(fuzz_${name}_replay PRIVATE AMPHOE_FUZZ_SEEDS="${CMAKE_CURRENT_SOURCE_DIR}/seeds"
    AMPHOE_FUZZ_MADE_SEEDS="${made_seeds}" AMPHOE_FUZZ_MAX_LENGTH=${ARG_MAX_LENGTH} AMPHOE_FUZZ_MUTATIONS=${ARG_MUTATIONS})
  if(ARG_SEED_MAKER)
    add_custom_command(OUTPUT "${made_seeds}.stamp"
      COMMAND "${CMAKE_COMMAND}" -E rm -rf "${made_seeds}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${made_seeds}"
      COMMAND ${ARG_SEED_MAKER} "${made_seeds}"
      COMMAND "${CMAKE_COMMAND}" -E touch "${made_seeds}.stamp"
      DEPENDS ${ARG_SEED_MAKER} VERBATIM)
    add_custom_target(fuzz_${name}_seeds DEPENDS "${made_seeds}.stamp")
    add_dependencies(fuzz_${name}_replay fuzz_${name}_seeds)
  endif()
  if(AMPHOE_FUZZ)
    add_executable(fuzz_${name})
    target_link_libraries(fuzz_${name} PRIVATE fuzz_${name}_entry)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    if(ARG_SEED_MAKER)
      add_dependencies(fuzz_${name} fuzz_${name}_seeds)
    endif()
    file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/fuzz/${name}.options"
      CONTENT "${CMAKE_CURRENT_SOURCE_DIR}/seeds\n${made_seeds}\n${ARG_MAX_LENGTH}\n")
  endif()
endfunction()
