# Tests that are Windows programs. Without a Windows they run under Wine; see tests/windows/CMakeLists.txt.
function(usher_test_in_wine name labels)
    # Most of a test is Qt Test's macros; nobody measures it.
    target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-O0>)
    if(CMAKE_CROSSCOMPILING)
        set(${labels} ${${labels}} wine PARENT_SCOPE)
        set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED wine)
    endif()
endfunction()
