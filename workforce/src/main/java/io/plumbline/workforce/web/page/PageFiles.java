package io.plumbline.workforce.web.page;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page's own files, which its build puts on the class path. */
public final class PageFiles implements WebMvcConfigurer {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final String PAGE = "forward:/index.html";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // Their names change with their content.
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName(PAGE);
    // Addresses that others can write down: the page has what follows behind a #.
    registry.addViewController("/console/**").setViewName(PAGE);
  }
}
