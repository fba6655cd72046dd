# usher_test() for Windows, where most suites are parts of one program, usher_suites. Without a Windows they run under
# Wine; see CMakeLists.txt here.
function(usher_suite_options target)
    target_link_libraries(${target} PRIVATE usher_qt_options Usher::TestSupport Qt6::Test)
    # Most of a suite is Qt Test's macros; nobody measures it.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-O0>)
endfunction()

# A test that is a Windows program, with its labels.
function(usher_windows_test name labels)
    if(CMAKE_CROSSCOMPILING)
        list(APPEND labels wine)
        set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED wine)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${labels}")
endfunction()

# Where Qt finds letters without a screen: nowhere, unless it is told.
if(CMAKE_CROSSCOMPILING)
    set(usher_fonts Z:/usr/share/fonts/opentype/inter)
else()
    set(usher_fonts C:/Windows/Fonts)
endif()

add_executable(usher_suites windows/suites.cpp windows/suites.h)
set_target_properties(usher_suites PROPERTIES AUTOMOC ON UNITY_BUILD OFF)
target_precompile_headers(usher_suites PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/windows/suites.h)
usher_suite_options(usher_suites)

# What a suite says goes to a debugger, unless it is TAP.
function(usher_test)
    cmake_parse_arguments(TEST "OWN_MAIN" "NAME" "LABELS;SOURCES;LIBRARIES;DEFINITIONS" ${ARGN})
    if(TEST_OWN_MAIN)
        add_executable(${TEST_NAME} ${TEST_SOURCES})
        # The precompiled headers are read with other options than a suite's.
        set_target_properties(${TEST_NAME} PROPERTIES AUTOMOC ON DISABLE_PRECOMPILE_HEADERS ON)
        usher_suite_options(${TEST_NAME})
        target_link_libraries(${TEST_NAME} PRIVATE ${TEST_LIBRARIES})
        add_test(NAME ${TEST_NAME} COMMAND ${TEST_NAME} -o -,tap)
    else()
        target_sources(usher_suites PRIVATE ${TEST_SOURCES})
        # In Qt 6.8 macros that wait convert milliseconds to int.
        set_source_files_properties(${TEST_SOURCES} TARGET_DIRECTORY usher_suites PROPERTIES
            COMPILE_DEFINITIONS "${TEST_DEFINITIONS}"
            COMPILE_OPTIONS $<$<CXX_COMPILER_ID:GNU>:-Wno-conversion>)
        target_link_libraries(usher_suites PRIVATE ${TEST_LIBRARIES})
        add_test(NAME ${TEST_NAME} COMMAND usher_suites ${TEST_NAME} -o -,tap)
    endif()
    set_tests_properties(${TEST_NAME} PROPERTIES
        TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QPA_FONTDIR=${usher_fonts};QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;TZ=UTC")
    usher_windows_test(${TEST_NAME} "${TEST_LABELS}")
endfunction()
