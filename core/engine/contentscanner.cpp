// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/contentscanner.h"

#include <charconv>
#include <cmath>

namespace attrap {

namespace {

constexpr std::size_t MostNumbers = 64;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}'
        || c == '/' || c == '%';
}

bool isNumber(std::string_view word, double *value)
{
    if (word.front() == '+') {
        word.remove_prefix(1);
    }
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), *value);
    return !word.empty() && error == std::errc() && end == word.data() + word.size() && std::isfinite(*value);
}

} // namespace

void ContentScanner::skipSpace()
{
    while (m_at < m_content.size()) {
        if (m_content[m_at] == '%') {
            while (m_at < m_content.size() && m_content[m_at] != '\n' && m_content[m_at] != '\r') {
                ++m_at;
            }
        } else if (isSpace(m_content[m_at])) {
            ++m_at;
        } else {
            return;
        }
    }
}

std::string_view ContentScanner::word()
{
    const std::size_t from = m_at;
    while (m_at < m_content.size() && !isSpace(m_content[m_at]) && !isDelimiter(m_content[m_at])) {
        ++m_at;
    }
    return m_content.substr(from, m_at - from);
}

/// At an opening bracket. @return the bytes of the string.
qsizetype ContentScanner::skipString()
{
    const std::size_t from = ++m_at;
    for (int depth = 1; m_at < m_content.size(); ++m_at) {
        const char c = m_content[m_at];
        if (c == '\\') {
            ++m_at;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            break;
        }
    }
    const std::size_t end = std::min(m_at, m_content.size());
    m_at = std::min(m_at + 1, m_content.size());
    return static_cast<qsizetype>(end - from);
}

/// After BI: to the end of the word EI.
void ContentScanner::skipInlineImage()
{
    const std::size_t data = m_content.find("ID", m_at);
    std::size_t end = data == std::string_view::npos ? data : data + 3;
    while (end != std::string_view::npos && end < m_content.size()) {
        end = m_content.find("EI", end);
        if (end == std::string_view::npos) {
            break;
        }
        const bool begins = isSpace(m_content[end - 1]);
        const bool ends = end + 2 >= m_content.size() || isSpace(m_content[end + 2]);
        end += 2;
        if (begins && ends) {
            m_at = end;
            return;
        }
    }
    m_at = m_content.size();
}

bool ContentScanner::next(ContentStep *step)
{
    step->numbers.clear();
    step->name = {};
    step->stringBytes = 0;
    step->namesLayer = false;
    for (;;) {
        skipSpace();
        if (m_at >= m_content.size()) {
            return false;
        }
        const char c = m_content[m_at];
        if (c == '/') {
            ++m_at;
            step->name = word();
            step->namesLayer = step->namesLayer || step->name == "OC";
        } else if (c == '(') {
            step->stringBytes += skipString();
        } else if (c == '<' && m_at + 1 < m_content.size() && m_content[m_at + 1] != '<') {
            const std::size_t end = std::min(m_content.find('>', m_at), m_content.size());
            step->stringBytes += static_cast<qsizetype>(end - m_at) / 2 + 1;
            m_at = std::min(end + 1, m_content.size());
        } else if (isDelimiter(c)) {
            ++m_at;
        } else {
            const std::string_view found = word();
            double value = 0;
            if (isNumber(found, &value)) {
                if (step->numbers.size() < MostNumbers) {
                    step->numbers.push_back(value);
                }
            } else if (found != "true" && found != "false" && found != "null") {
                step->op = found;
                if (found == "BI") {
                    skipInlineImage();
                }
                return true;
            }
        }
    }
}

} // namespace attrap
